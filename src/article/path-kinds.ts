/** What the path of an address tells of the page behind it: words that publishers share. */
export const PATH_KINDS = {
  listing:
    /\/(?:tags?|categor\w*|topics?|authors?|search|section|collections?|archive|browse|directory|jobs)(?:\/|$)/i,
  shop: /\/(?:shop|products?|store|cart|item|dp|p)(?:\/|$)/i,
  forum: /\/(?:forums?|threads?|discussions?|questions|topic|t|r|community|showthread)(?:[/.]|$)/i,
  video: /\/(?:videos?|watch|gallery|photos|live)(?:\/|$)/i,
  article:
    /\/(?:articles?|story|stories|news|blogs?|posts?|opinion|politics|world|business|sports?|insights?|resources|guides?|learn|magazine)(?:\/|$)/i,
  service: /\/(?:services?|about|contact|pricing|solutions|features|locations?|products?)(?:\/|$)/i,
} as const;
