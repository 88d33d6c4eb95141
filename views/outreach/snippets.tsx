interface FrameProps {
  /** Full addresses: of what is in the frame, and of the page that it is about. */
  frame: string
  page: string
  title: string
}

/** A link to the school's page, for another website. */
export const LinkSnippet = ({ page, title }: Omit<FrameProps, 'frame'>) => <a href={page}>{title}</a>

/** A frame for another website, with a link under it for when no frame can be shown. */
export const FrameSnippet = ({ frame, page, title, height }: FrameProps & { height: number }) => (
  <>
    <iframe src={frame} title={title} width="100%" height={height} loading="lazy" style="border:0" />
    <p>
      <a href={page}>{title}</a>
    </p>
  </>
)

/** What WordPress keeps of an embed: a quote to fall back on, and a frame with no attribute but these (`wp_filter_oembed_result`). */
export const OembedHtml = ({
  frame,
  page,
  title,
  width,
  height,
}: FrameProps & { width: number; height: number }) => (
  <>
    <blockquote>
      <a href={page}>{title}</a>
    </blockquote>
    <iframe
      src={frame}
      title={title}
      width={width}
      height={height}
      frameborder="0"
      marginwidth={0}
      marginheight={0}
    />
  </>
)
