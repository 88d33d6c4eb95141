/** Small drawn icons, all of one hand: 2.5 strokes on a 48 grid. They say nothing that the text doesn't. */
const Icon = ({ paths }: { paths: string[] }) => (
  <svg class="icon" viewBox="0 0 48 48" aria-hidden="true">
    {paths.map((d) => (
      <path d={d} />
    ))}
  </svg>
)

export const PageIcon = () => <Icon paths={['M12 7h20l6 6v28H12z', 'M18 20h14M18 27h14M18 34h8']} />
export const CheckIcon = () => <Icon paths={['M7 9h34v25H25l-8 7v-7H7z', 'M17 21l5 5 9-9']} />
export const LockIcon = () => <Icon paths={['M10 22h28v19H10z', 'M16 22v-6a8 8 0 0 1 16 0v6M24 29v5']} />
export const PeopleIcon = () => (
  <Icon
    paths={[
      'M17 21a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM6 40v-4a9 9 0 0 1 9-9h4a9 9 0 0 1 9 9v4',
      'M31 10a6 6 0 0 1 0 11M33 27a9 9 0 0 1 9 9v4',
    ]}
  />
)

/** The mark: two gateposts, a speech bubble between them. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M5 29V8l2.5-3L10 8v21M22 29V8l2.5-3L27 8v21M3 29h26" />
    <path class="bubble" d="M10 12h12v8h-6l-3 3v-3h-3" />
  </svg>
)

/** The school gate on a good morning, with people saying hello over it. For the first page only. */
export const Gate = () => (
  <svg class="gate" viewBox="0 0 240 96" aria-hidden="true">
    <path d="M4 90h232" />
    <path d="M46 90V34l9-10 9 10v56M176 90V34l9-10 9 10v56M42 40h26M172 40h26" />
    <path class="soft" d="M64 52h112M64 82h112M80 52v30M96 52v30M112 52v30M128 52v30M144 52v30M160 52v30" />
    <path d="M64 30q56 22 112 0M80 35l5 8 6-5M104 40l5 8 6-6M126 40l6 7 5-8M150 35l6 6 4-9" />
    <path class="bubble" d="M84 4h34v18h-20l-7 6v-6h-7z" />
    <path class="bubble sun" d="M130 8h28v16h-6v6l-7-6h-15z" />
  </svg>
)
