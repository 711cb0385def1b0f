import { variantsText, wordDiff } from '../../report/index.ts';
import type { Group } from '../../model/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { groupNamed } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';

/** `variants GROUP [--diff]`: every wording, and what each changes of the fullest. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const group = await groupNamed(holdings, args.words[0] ?? '');
    if (args.flag('json')) writeJson(io, variantsJson(group));
    else io.out(variantsText(group, args.flag('diff'), screenOf(io)));
    return EXIT.done;
  });
}

function variantsJson(group: Group): object {
  const [fullest] = group.variants;
  return {
    group: group.id,
    variants: group.variants.map((variant) => ({
      text: variant.text,
      kind: variant.kind,
      printed: variant.printed,
      relation: variant.relation,
      quoteIds: variant.quoteIds,
      diff: fullest === undefined ? [] : wordDiff(fullest.text, variant.text),
    })),
  };
}
