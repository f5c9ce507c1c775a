/** The library's charts, a file of its own that is loaded when they are first looked at. */
import { render } from 'preact';

/** One thing that is counted: what it is called, how often, how that is written, and where it leads. */
export interface Count {
  readonly label: string;
  readonly count: number;
  readonly shown: string;
  readonly href: string;
  /** Its parts, in the order of the chart's kinds. */
  readonly parts?: readonly { readonly count: number; readonly shown: string }[];
}

/** A chart, all words of it in the reader's language. */
export interface Chart {
  readonly title: string;
  /** Bars, one below the other; parts of them in one bar; or columns, one beside the other. */
  readonly form: 'bars' | 'parts' | 'columns';
  /** What is counted and how many, as heads of a table. */
  readonly heads: readonly [what: string, count: string];
  /** Of what kinds the parts are. */
  readonly kinds?: readonly string[];
  readonly counts: readonly Count[];
  readonly asTable: string;
}

/** Draws charts into a place in which nothing else is; other charts later in the stead of these. */
export function drawCharts(place: Element, charts: readonly Chart[]): void {
  render(
    charts.map((chart) => <Figure key={chart.title} chart={chart} />),
    place,
  );
}

/** A chart, which also is a table. */
function Figure({ chart }: { readonly chart: Chart }) {
  const { title, form, kinds, asTable } = chart;
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        {kinds && (
          <ul class="chart-kinds">
            {kinds.map((kind, index) => (
              <li key={kind}>
                <svg class="chart-kind" viewBox="0 0 10 10" aria-hidden="true">
                  <rect width="10" height="10" class={`chart-part-${index}`} />
                </svg>
                {kind}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      {form === 'columns' ? <Columns chart={chart} /> : <Bars chart={chart} />}
      <details>
        <summary>{asTable}</summary>
        <Table chart={chart} />
      </details>
    </figure>
  );
}

/** Bars as long as what they count, the longest the whole width; with parts, all of the same length. */
function Bars({ chart: { counts, form } }: { readonly chart: Chart }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ol class="chart-bars">
      {counts.map(({ label, count, shown, href, parts }) => (
        <li key={label}>
          <a href={href} dir="auto">
            {label}
          </a>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {form === 'parts' && parts ? (
              <Parts parts={parts.map((part) => (100 * part.count) / Math.max(1, count))} />
            ) : (
              <rect width={(100 * count) / most} height="10" class="chart-part-0" />
            )}
          </svg>
          <span class="chart-count">{shown}</span>
        </li>
      ))}
    </ol>
  );
}

/** Parts of a bar one after the other, in hundredths of it. */
function Parts({ parts }: { readonly parts: readonly number[] }) {
  let at = 0;
  return (
    <>
      {parts.map((width, index) => {
        const x = at;
        at += width;
        // Parts have no names, and never change their order.
        return <rect key={index} x={x} width={width} height="10" class={`chart-part-${index}`} />;
      })}
    </>
  );
}

/** Height of the columns in their own measure, in which each is ten wide. */
const HEIGHT = 100;

function Columns({ chart: { title, counts } }: { readonly chart: Chart }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <>
      <svg
        class="chart-columns"
        viewBox={`0 0 ${10 * counts.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={title}
      >
        {counts.map(({ label, count, shown }, index) => {
          const height = (HEIGHT * count) / most;
          return (
            <rect
              key={label}
              class="chart-part-0"
              x={10 * index + 1}
              y={HEIGHT - height}
              width="8"
              height={height}
            >
              <title>{`${label}: ${shown}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="chart-ends">
        <span>{counts[0]?.label}</span>
        {counts.length > 1 && <span>{counts.at(-1)?.label}</span>}
      </p>
    </>
  );
}

function Table({ chart: { title, heads, kinds = [], counts } }: { readonly chart: Chart }) {
  return (
    <table>
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {[...heads, ...kinds].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ label, shown, href, parts = [] }) => (
          <tr key={label}>
            <th scope="row">
              <a href={href} dir="auto">
                {label}
              </a>
            </th>
            <td>{shown}</td>
            {parts.map((part, index) => (
              <td key={kinds[index]}>{part.shown}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
