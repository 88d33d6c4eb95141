import type { Message } from '../../src/concerns/thread.ts'

interface MessagesProps {
  messages: Message[]
  /** Who wrote it and when, in words. */
  by: (message: Message) => string
  /** Instead of one that can't be opened. */
  unreadable: string
}

/** The messages between the school and a reporter, as each of the two reads them. */
export const Messages = ({ messages, by, unreadable }: MessagesProps) => (
  <ol class="thread">
    {messages.map((message) => (
      <li class={message.sender}>
        <p class="quiet">{by(message)}</p>
        <p class="said" dir="auto">
          {message.body ?? unreadable}
        </p>
      </li>
    ))}
  </ol>
)
