/** The heading of a table: a title for each column. */
export const TestaTabella = ({ titoli }: { readonly titoli: readonly string[] }) => (
  <thead>
    <tr>
      {titoli.map((titolo) => (
        <th key={titolo} scope="col">
          {titolo}
        </th>
      ))}
    </tr>
  </thead>
);
