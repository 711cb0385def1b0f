const ROWS = `
z 0 0
utc 0 0
gmt 0 0
wet 0 60
west 60 60
bst 60 360
ist 60 330
cet 60 120
cest 120 120
met 60 120
mez 60 120
mesz 120 120
eet 120 180
eest 180 180
msk 180 180
trt 180 180
wat 60 60
cat 120 120
sast 120 120
eat 180 180
gst 240 240
pkt 300 300
npt 345 345
ict 420 420
wib 420 420
sgt 480 480
hkt 480 480
myt 480 480
pht 480 480
awst 480 480
jst 540 540
kst 540 540
acst 570 570
aest 600 600
aedt 660 660
nzst 720 720
nzdt 780 780
brt -180 -180
art -180 -180
adt -180 -180
ast -240 -240
edt -240 -240
est -300 -300
et -300 -240
cdt -300 -300
cst -360 480
ct -360 -300
mdt -360 -360
mst -420 -420
mt -420 -360
pdt -420 -420
pst -480 -480
pt -480 -420
`;

/**
 * Zone abbreviations, lower case, to the lowest and highest offset from UTC in minutes they are used for.
 *
 * Two figures differ where one abbreviation has several readings (IST is Irish, Israeli
 * and Indian) or stands for summer and winter alike (ET).
 */
export const TIME_ZONES: ReadonlyMap<string, readonly [number, number]> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row): [string, readonly [number, number]] => {
      const [name = '', low = '0', high = '0'] = row.split(' ');
      return [name, [Number(low), Number(high)]];
    }),
);
