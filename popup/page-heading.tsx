import type { PageReport } from '../src/page-report.ts';
import { countStatements } from '../src/ui/statements.ts';
import type { PageState } from '../src/ui/watch-page.ts';
import { REASON_WORDS, say, sayCount } from '../src/words.ts';

/** What the page is; `title` is what the tab calls itself, shown until the page has answered. */
export function PageHeading({
  page,
  title,
}: {
  readonly page: PageState;
  readonly title: string | null;
}) {
  return (
    <section class="page" aria-label={say('popup_page')} aria-live="polite">
      {headingOf(page, title)}
    </section>
  );
}

function headingOf(page: PageState, title: string | null) {
  switch (page.status) {
    case 'asking':
      return <Title title={title ?? ''} under={say('popup_looking')} />;
    case 'forbidden':
      return <Plain heading={say('popup_forbidden')} why={say('popup_forbidden_why')} />;
    case 'silent':
      return <Plain heading={say('popup_silent')} why={say('popup_silent_why')} />;
    case 'known':
      if (page.report.isArticle) return <ArticleHeading report={page.report} title={title} />;
      if (!page.report.settled) return <Title title={title ?? ''} under={say('popup_looking')} />;
      return (
        <Plain
          heading={say('no_article')}
          why={`${say(REASON_WORDS[page.report.reason])} ${say('no_article_still')}`}
        />
      );
  }
}

function ArticleHeading({
  report,
  title,
}: {
  readonly report: PageReport;
  readonly title: string | null;
}) {
  const { quotations, claims, speakers } = countStatements(report.statements);
  const counts = [
    sayCount('quotations', quotations),
    sayCount('claims', claims),
    sayCount('speakers', speakers),
  ];
  return (
    <Title
      title={report.title ?? title ?? say('popup_untitled')}
      under={report.settled ? counts.join(' · ') : say('popup_looking')}
    />
  );
}

function Title({ title, under }: { readonly title: string; readonly under: string }) {
  return (
    <>
      <h1 class="page-title" dir="auto" title={title}>
        {title}
      </h1>
      <p class="soft">{under}</p>
    </>
  );
}

function Plain({ heading, why }: { readonly heading: string; readonly why: string }) {
  return (
    <>
      <h1 class="page-plain">{heading}</h1>
      <p class="soft">{why}</p>
    </>
  );
}
