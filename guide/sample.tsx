import { useEffect, useState } from 'preact/hooks';
import type { Attribution } from '../src/attribution/attribution.ts';
import { type SourceKind, sourceKindOf } from '../src/attribution/source-kind.ts';
import type { backgroundCaller } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import type { Statement } from '../src/page-report.ts';
import { report } from '../src/report.ts';
import type { Span } from '../src/span.ts';
import type { ReviewedStatement } from '../src/ui/reviewed.ts';
import { Speaker } from '../src/ui/speaker.tsx';
import { groupBySpeaker } from '../src/ui/statements.ts';
import { say, type Word } from '../src/words.ts';
import { cut } from './cut.ts';

/** An invented article, of our own words, in the language of the interface. */
const SAMPLE = [
  'sample_1',
  'sample_2',
  'sample_3',
  'sample_4',
  'sample_5',
] as const satisfies Word[];
const NOBODY: ReadonlySet<number> = new Set();

interface SampleProps {
  readonly call: ReturnType<typeof backgroundCaller<PageToBackground>>;
}

/** A sample article with what Hearsay detects in it, by the same program as on any page. */
export function Sample({ call }: SampleProps) {
  const [found, setFound] = useState<readonly Attribution[]>();
  const [hasFailed, setFailed] = useState(false);
  const [lit, setLit] = useState<Span | null>(null);
  const paragraphs = SAMPLE.map((word) => say(word));
  const text = paragraphs.join('\n');
  useEffect(() => {
    call('attribute', { text, language: say('language') }).then(setFound, (error: unknown) => {
      report(error, 'reading the sample');
      setFailed(true);
    });
  }, [call, text]);
  const statements = (found ?? []).map((one) => statementOf(one, text));
  const start = (at: number) => paragraphs.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
  return (
    <section class="sample" aria-labelledby="sample-heading">
      <h2 id="sample-heading">{say('welcome_try')}</h2>
      <p class="soft">{say('welcome_try_how')}</p>
      <div class="sample-sides">
        <article class="sample-text words" dir="auto">
          <h3>{say('sample_title')}</h3>
          {paragraphs.map((paragraph, at) => (
            <p key={SAMPLE[at]}>
              {cut(paragraph, start(at), found ?? []).map(({ from, words, attribution }) =>
                attribution ? (
                  <mark
                    key={from}
                    data-source={sourceKindOf(attribution)}
                    data-type={attribution.type}
                    data-lit={lit !== null && lit[0] <= from && from < lit[1]}
                  >
                    {words}
                  </mark>
                ) : (
                  words
                ),
              )}
            </p>
          ))}
        </article>
        <div class="sample-found" aria-busy={!found && !hasFailed}>
          {hasFailed && <p role="alert">{say('sample_failed')}</p>}
          {groupBySpeaker(statements).map((group) => (
            <Speaker
              key={group.speaker}
              group={group}
              all={statements}
              level={3}
              jump={({ span }) => {
                setLit(span);
                document.querySelector('[data-lit="true"]')?.scrollIntoView({ block: 'nearest' });
              }}
              pointedAt={lit?.[0] ?? null}
              inView={NOBODY}
            />
          ))}
        </div>
      </div>
      <Legend kinds={new Set((found ?? []).map(sourceKindOf))} />
    </section>
  );
}

const KIND_WORDS = {
  named: 'source_named',
  institution: 'source_institution',
  unnamed: 'source_unnamed',
  'second-hand': 'source_second_hand',
  unknown: 'source_unknown',
} as const satisfies Record<SourceKind, Word>;

/** What the lines under the words mean. */
function Legend({ kinds }: { readonly kinds: ReadonlySet<SourceKind> }) {
  return (
    <ul class="legend" aria-label={say('sample_legend')}>
      {[...kinds].map((kind) => (
        <li key={kind}>
          <mark data-source={kind} data-type="direct">
            {say(KIND_WORDS[kind])}
          </mark>
        </li>
      ))}
    </ul>
  );
}

function statementOf(attribution: Attribution, text: string): ReviewedStatement {
  const { type, speaker, description, naming, chain, pass, confidence, content } = attribution;
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  const statement: Statement = {
    ...{ type, speaker, description, naming, chain, pass, confidence },
    content: words(content),
    source: attribution.source && words(attribution.source),
    cue: attribution.cue && words(attribution.cue),
    span: [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0],
  };
  return { ...statement, verdict: null };
}
