/**
 * Words that carry grammar rather than matter, as `matchWords` folds them (contractions undone).
 *
 * Two passages that share only these share nothing a reader would call the same.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they we you i me him her us them his hers their theirs our ours your
  yours my mine myself himself herself itself themselves ourselves yourself who whom whose which what where when why how
  and or but nor so yet if then than as at by for from in into of off on onto out over to up upon with within without
  about above after again against all also although am among an any are around be because been before being below
  between both can could did do does doing done down during each either else even ever every few had has have having
  here is isn just like many may might more most much must neither no none not now of once one only other others ought
  own per quite rather really same shall should since some such than there therefore though through thus till too
  toward towards under until was were while whether will would 's 'd n't 're 've 'll mr mrs ms very well still any
  anything everything something nothing anyone everyone someone nobody say says said saying tell told get gets got go
  goes going gone went come came thing things lot let make made`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
