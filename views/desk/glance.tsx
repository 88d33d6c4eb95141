export type Fact = [label: string, value: string | null | undefined]

/** Facts at a glance, as a table with a heading for each row; those without a value are left out. */
export const Glance = ({ caption, facts }: { caption: string; facts: Fact[] }) => (
  <table class="glance">
    <caption>{caption}</caption>
    <tbody>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <tr>
            <th scope="row">{label}</th>
            <td>
              <bdi>{value}</bdi>
            </td>
          </tr>
        ))}
    </tbody>
  </table>
)
