/** Words printed with a leading apostrophe, lower case, without it: that mark opens no quotation. */
export const ELISIONS: ReadonlyMap<string, true> = new Map(
  `em til till tis twas twere twill tisn twasn cause cuz coz bout round n s t re ve ll d m er im is ello ere
  nother nough nuff fraid neath gainst gin mid mongst tween twixt cept tude burbs hood nam zine sup ya yer
  phone plane bus cello flu roo scuse spect tention y all`
    .split(/\s+/u)
    .map((word) => [word, true]),
);
