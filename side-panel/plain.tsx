interface PlainProps {
  readonly heading: string;
  readonly why: string;
}

/** Why there is nothing to show. */
export function Plain({ heading, why }: PlainProps) {
  return (
    <>
      <h2 class="panel-plain">{heading}</h2>
      {why !== '' && <p class="soft">{why}</p>}
    </>
  );
}
