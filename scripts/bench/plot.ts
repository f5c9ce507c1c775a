/** Plots as plain SVG: how time grows with size, on axes by powers of ten. */
import { exponentOf } from './spread.ts';

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [size: number, ms: number])[];
}

const WIDTH = 360;
const HEIGHT = 260;
const LEFT = 60;
const RIGHT = 20;
const TOP = 40;
const BOTTOM = 40;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Powers of ten from at or below the least number to at or above the greatest. */
function decades(numbers: readonly number[]): readonly [from: number, to: number] {
  const logs = numbers.map((number) => Math.log10(number));
  const [from, to] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  return [from, Math.max(to, from + 1)];
}

const labelOf = (power: number): string =>
  power < 0 ? String(10 ** power) : (10 ** power).toLocaleString('en');

/** One plot a series, one below the other. */
export function plotGrowth(series: readonly Series[]): string {
  const plots = series.map((one, index) => plotOne(one, index * HEIGHT)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT * series.length}" width="${WIDTH}" font-family="sans-serif" font-size="11" role="img" aria-label="How time grows with size">
<rect width="100%" height="100%" fill="#fff"/>
${plots}
</svg>
`;
}

function plotOne({ name, points }: Series, top: number): string {
  const [left, right] = decades(points.map(([size]) => size));
  const [low, high] = decades(points.map(([, ms]) => ms));
  const x = (size: number) =>
    LEFT + ((Math.log10(size) - left) / (right - left)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number) =>
    HEIGHT - BOTTOM - ((Math.log10(ms) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const ticks = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const grid = [
    ...ticks(left, right).map((power) => {
      const at = x(10 ** power).toFixed(1);
      return `<path d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${at}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${labelOf(power)}</text>`;
    }),
    ...ticks(low, high).map((power) => {
      const at = y(10 ** power).toFixed(1);
      return `<path d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${at}" dy="4" text-anchor="end">${labelOf(power)} ms</text>`;
    }),
  ].join('\n');
  const line = points.map(([size, ms]) => `${x(size).toFixed(1)},${y(ms).toFixed(1)}`);
  const dots = line.map((at) => {
    const [cx, cy] = at.split(',');
    return `<circle cx="${cx}" cy="${cy}" r="3" fill="#06c"/>`;
  });
  const title = `${escaped(name)}: grows by the power ${exponentOf(points).toFixed(2)}`;
  return `<g transform="translate(0 ${top})"><text x="${LEFT}" y="22" font-size="13">${title}</text>
<g stroke="#ddd" fill="none">${grid.replace(/<text[^>]*>[^<]*<\/text>/g, '')}</g>
<g fill="#333">${(grid.match(/<text[^>]*>[^<]*<\/text>/g) ?? []).join('')}</g>
<polyline points="${line.join(' ')}" fill="none" stroke="#06c" stroke-width="1.5"/>${dots.join('')}</g>`;
}
