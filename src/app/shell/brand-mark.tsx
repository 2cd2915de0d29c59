/** A watch post: roof, lit lookout, four legs. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M8 13.5 16 7l8 6.500M10.5 12.500v5h11v-5M12 17.5 9.5 26M20 17.5 22.5 26M11 22h10"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="14.2" r="1.8" fill="var(--brand-light)" />
    </svg>
  );
}
