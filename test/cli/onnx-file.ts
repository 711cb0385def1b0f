// A tiny ONNX model, written byte by byte (https://onnx.ai, onnx.proto3): it adds up the numbers of the words and leans on the sum.

type Bytes = readonly number[];

function varint(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
const number = (field: number, value: number): Bytes => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, value: Bytes): Bytes => [
  ...varint(field * 8 + 2),
  ...varint(value.length),
  ...value,
];
const text = (field: number, value: string): Bytes => bytes(field, [...Buffer.from(value)]);

const FLOAT = 1;
const INT64 = 7;

const input = (name: string, type: number, shape: readonly (string | number)[]): Bytes => {
  const dims = shape.flatMap((dim) => bytes(1, typeof dim === 'string' ? text(2, dim) : number(1, dim)));
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, dims)]))];
};
const floats = (name: string, dims: readonly number[], values: readonly number[]): Bytes => [
  ...dims.flatMap((dim) => number(1, dim)),
  ...number(2, FLOAT),
  ...text(8, name),
  ...bytes(9, [...Buffer.from(Float32Array.from(values).buffer)]),
];
const node = (op: string, from: readonly string[], to: string, attributes: readonly Bytes[] = []): Bytes => [
  ...from.flatMap((name) => text(1, name)),
  ...text(2, to),
  ...text(4, op),
  ...attributes.flatMap((attribute) => bytes(5, attribute)),
];
const whole = (name: string, value: number): Bytes => [
  ...text(1, name),
  ...number(3, value),
  ...number(20, 2),
];
const wholes = (name: string, value: number): Bytes => [
  ...text(1, name),
  ...number(8, value),
  ...number(20, 7),
];

/**
 * A model of the inputs `input_ids` and `attention_mask` that answers `logits`: the mean number of the words times each of
 * `weights`, plus `bias`.
 */
export function tinyModel(
  weights: readonly [number, number, number],
  bias: readonly [number, number, number],
): Buffer {
  const graph = [
    ...bytes(1, node('Cast', ['input_ids'], 'numbers', [whole('to', FLOAT)])),
    ...bytes(1, node('ReduceMean', ['numbers'], 'mean', [wholes('axes', 1), whole('keepdims', 1)])),
    ...bytes(1, node('MatMul', ['mean', 'weights'], 'weighed')),
    ...bytes(1, node('Add', ['weighed', 'bias'], 'logits')),
    ...text(2, 'tiny'),
    ...bytes(5, floats('weights', [1, 3], weights)),
    ...bytes(5, floats('bias', [3], bias)),
    ...bytes(11, input('input_ids', INT64, ['batch', 'words'])),
    ...bytes(11, input('attention_mask', INT64, ['batch', 'words'])),
    ...bytes(12, input('logits', FLOAT, ['batch', 3])),
  ];
  return Buffer.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, [...text(1, ''), ...number(2, 13)])]);
}
