import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Scritto } from '../moduli/scritto.ts';
import type { Modello, NomeModello } from '../registrazioni/modelli/index.ts';

type Sezioni = Modello['sezioni'];

interface Lavoro {
  readonly modello: NomeModello | null;
  readonly scritto: Scritto;
}

/** The sections of a form that began with an act of ANSC: they have its numbers, and not part and series. */
export function conAttoAnsc(sezioni: Sezioni, { modello, scritto }: Lavoro): Sezioni {
  const cambiate = sezioni.map((sezione) => {
    const dove = postoDellAtto(sezione.campi);
    return dove !== undefined && haAtto(scritto, dove) ? { ...sezione, campi: attoAnsc(dove) } : sezione;
  });
  // What the birth of a resident is usually taken to be is here what the act says, or nothing.
  return modello === 'nascita' && haAtto(scritto, 'attoNascita')
    ? [...cambiate, { titolo: schermate.ansc.cittadinanzaDelNato, campi: ['cittadinanza'] }]
    : cambiate;
}

const postoDellAtto = (campi: readonly string[]): string | undefined =>
  campi.find((campo) => campo.endsWith('/numeroAtto'))?.replace(/\/numeroAtto$/, '');

const haAtto = (scritto: Scritto, dove: string): boolean =>
  Object.keys(scritto).some((percorso) => percorso.startsWith(`${dove}ANPR/attoANSC/`));

const attoAnsc = (dove: string): readonly string[] =>
  ['idANSC', 'comuneRegistrazione', 'anno', 'numeroComunale', 'dataFormazioneAtto'].map(
    (nome) => `${dove}ANPR/attoANSC/${nome}`,
  );
