/** One square, two halves: left is side A, right is side B, both are joint. The name stands beside it in words. */
export const SideMark = ({ a = false, b = false }: { a?: boolean; b?: boolean }) => (
  <svg class="sq" viewBox="0 0 12 12" aria-hidden="true">
    <path class="f" d="M.9.9h10.2v10.2H.9z" />
    {a && <path class="a" d="M2.2 2.2h3.3v7.6H2.2z" />}
    {b && <path class="b" d="M6.5 2.2h3.3v7.6H6.5z" />}
  </svg>
);
