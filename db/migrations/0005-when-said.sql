-- When the words of a place were said, in days since 1970: how much two wordings must share hangs on the days between.
-- Places made without it are made anew, as after any change of how findings are made.

ALTER TABLE place ADD COLUMN first_day REAL;
ALTER TABLE place ADD COLUMN last_day REAL;
