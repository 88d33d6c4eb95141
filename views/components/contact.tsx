/** A phone number to tap. */
export const Phone = ({ number }: { number: string }) => (
  <a class="number" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
    {number}
  </a>
)

/** An email address to tap. */
export const Email = ({ address }: { address: string }) => <a href={`mailto:${address}`}>{address}</a>
