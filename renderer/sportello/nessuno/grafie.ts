const accentate: Readonly<Record<string, string>> = { A: 'À', E: 'È', I: 'Ì', O: 'Ò', U: 'Ù' };

const regole: readonly ((nome: string) => string)[] = [
  // NICOLÒ was often written NICOLO', and the other way round.
  (nome) => nome.replace(/([AEIOU])'(?=$| )/g, (_, vocale: string) => accentate[vocale] ?? vocale),
  (nome) => nome.replace(/[ÀÈÉÌÒÙ](?=$| )/g, (vocale) => `${senzaAccenti(vocale)}'`),
  senzaAccenti,
  (nome) => nome.replace(/^(D|DALL|DELL|L|O)'(?=\p{L})/u, '$1'),
  (nome) => nome.replace(/^(D|DALL|DELL|L|O)'(?=\p{L})/u, '$1 '),
  (nome) => nome.replace(/^(D|DALL|DELL|L|O) (?=\p{L})/u, "$1'"),
  (nome) => nome.replace(/^(DE|DI|DA|DEL|DELLA|LO|LA|LI) (?=\p{L})/u, '$1'),
  (nome) => nome.replace(/-/g, ' '),
];

function senzaAccenti(nome: string): string {
  return nome.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Other ways in which the same name may have been registered, likelier first; none for a name that has no variants. */
export function grafieDi(nome: string): readonly string[] {
  const altre = regole.map((regola) => regola(nome)).filter((altra) => altra !== nome);
  return [...new Set(altre)];
}
