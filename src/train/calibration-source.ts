import type { Calibration } from '../extract/calibration.ts';
import type { Calibrations } from './calibrate.ts';

/** The calibrations as the source file the extract room reads; the same numbers give the same bytes. */
export function calibrationSource({ model, rules }: Calibrations): string {
  return `// Written by \`npm run train -- --calibrate\`; do not edit by hand.
import type { Calibration } from './calibration.ts';

/** What confidences mean with the sequence model, and for the rules alone. */
export const CALIBRATIONS: Readonly<Record<'model' | 'rules', Calibration>> = {
  model: ${tableSource(model)},
  rules: ${tableSource(rules)},
};
`;
}

const tableSource = ({ base, slope, kinds, classes, rules, flags, steps }: Calibration): string => `{
    base: ${String(base)},
    slope: ${String(slope)},
    kinds: ${weightsSource(kinds)},
    classes: ${weightsSource(classes)},
    rules: ${weightsSource(rules)},
    flags: ${weightsSource(flags)},
    steps: [${steps.map(({ from, share }) => `\n      { from: ${String(from)}, share: ${String(share)} },`).join('')}
    ],
  }`;

/** A name stands in quotes only where it must, as the formatter wants it. */
function weightsSource(weights: Readonly<Record<string, number>>): string {
  const names = Object.keys(weights);
  if (names.length === 0) return '{}';
  const bare = (name: string): boolean => /^[a-z]+$/u.test(name);
  const lines = names.map((name) => {
    const key = bare(name) ? name : `'${name}'`;
    return `\n      ${key}: ${String(weights[name] ?? 0)},`;
  });
  return `{${lines.join('')}\n    }`;
}
