import { useEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import { say } from '../src/words.ts';

/** What is loaded with the formats, and used here of one of them. */
interface Templates {
  readonly DEFAULT_TEMPLATE: string;
  faultOf(template: string): string | null;
}

interface TemplateProps {
  /** Null for Hearsay's own. */
  readonly template: string | null;
  readonly onChange: (template: string | null) => void;
}

/** The template of Markdown, to be changed and put back; a faulty one is told and not kept. */
export function Template({ template, onChange }: TemplateProps) {
  const templates = useTemplates();
  const [typed, setTyped] = useState<string | null>(null);
  if (!templates) return null;
  const { DEFAULT_TEMPLATE, faultOf } = templates;
  const shown = typed ?? template ?? DEFAULT_TEMPLATE;
  const fault = faultOf(shown);
  return (
    <details class="template">
      <summary>{say('export_template')}</summary>
      <p id="template-how" class="soft">
        {say('export_template_how')}
      </p>
      <textarea
        rows={12}
        dir="ltr"
        spellcheck={false}
        maxLength={20_000}
        aria-label={say('export_template')}
        aria-describedby="template-how"
        aria-invalid={fault !== null}
        value={shown}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          if (faultOf(value) === null) onChange(value === DEFAULT_TEMPLATE ? null : value);
        }}
      />
      <p role="status" class="warned">
        {fault !== null && say('export_template_fault', fault)}
      </p>
      <button
        type="button"
        class="button-line"
        disabled={shown === DEFAULT_TEMPLATE}
        onClick={() => {
          setTyped(null);
          onChange(null);
        }}
      >
        {say('export_template_reset')}
      </button>
    </details>
  );
}

function useTemplates(): Templates | undefined {
  const [templates, setTemplates] = useState<Templates>();
  useEffect(() => {
    import('../src/interchange/registry.ts').then(setTemplates, (error: unknown) =>
      report(error, 'loading the templates'),
    );
  }, []);
  return templates;
}
