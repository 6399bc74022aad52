import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { CampoCodificato } from '../moduli/campo-codificato.tsx';
import { useModulo } from '../moduli/modulo.tsx';
import { scrittoDa, type Scritto } from '../moduli/scritto.ts';
import { perRicerca, nomeDi } from './persona.ts';

const t = schermate.registrazioni.componenti;

/** Who stays in the household, each with the tie that they have from now on; nobody where the head does not leave it. */
export function Componenti({ percorso }: { readonly percorso: string }) {
  const { scritto } = useModulo();
  const posti = postiDi(scritto, percorso);
  if (posti.length === 0) return <p className="aiuto">{t.nessuno}</p>;
  return (
    <>
      <p className="aiuto">{t.aiuto}</p>
      {posti.map((posto) => (
        <Legame key={posto} posto={posto} />
      ))}
    </>
  );
}

function Legame({ posto }: { readonly posto: string }) {
  const { scritto } = useModulo();
  const di = (nome: string): string => scritto[`${posto}/generalita/${nome}`] ?? '';
  return (
    <CampoCodificato
      percorso={`${posto}/legameSoggetto/codiceLegame`}
      etichetta={[di('cognome'), di('nome')].filter(Boolean).join(' ')}
    />
  );
}

interface Proprieta {
  readonly percorso: string;
  /** The members of the household, without whoever the registration is about. */
  readonly componenti: readonly Campi[];
  readonly decorrenza: string;
}

/** Who else of the household comes along: each is picked, and then has a tie with the new head. */
export function ComponentiScelti({ percorso, componenti, decorrenza }: Proprieta) {
  const { radice, scritto, scrivi } = useModulo();
  if (componenti.length === 0) return <p className="aiuto">{t.soli}</p>;
  return (
    <>
      <p className="aiuto">{t.scegli}</p>
      {componenti.map((uno, i) => {
        // The first place is of whoever the registration is about.
        const posto = `${percorso}[${i + 2}]`;
        const scelto = scritto[`${posto}/legameSoggetto/dataDecorrenza`] !== undefined;
        const suoi = (): Scritto => ({
          ...spostati(scrittoDa(radice, { [percorso]: [{ generalita: perRicerca(uno) }] }), percorso, i + 2),
          [`${posto}/legameSoggetto/dataDecorrenza`]: decorrenza,
        });
        const vuoti = (): Scritto =>
          Object.fromEntries(
            Object.keys(scritto)
              .filter((nome) => nome.replace(/^@/, '').startsWith(`${posto}/`))
              .map((nome) => [nome, '']),
          );
        return (
          <div key={posto} className="componente-scelto">
            <label className="campo-spunta">
              <input type="checkbox" checked={scelto} onChange={() => scrivi(scelto ? vuoti() : suoi())} />
              {nomeDi(uno)}
            </label>
            {scelto && <Legame posto={posto} />}
          </div>
        );
      })}
    </>
  );
}

const postiDi = (scritto: Scritto, percorso: string): readonly string[] =>
  [
    ...new Set(
      Object.keys(scritto).flatMap((uno) =>
        uno.startsWith(`${percorso}[`) ? [uno.slice(0, uno.indexOf(']') + 1)] : [],
      ),
    ),
  ].sort((a, b) => a.localeCompare(b, 'it', { numeric: true }));

/** The first of a list, written at another place. */
const spostati = (scritto: Scritto, percorso: string, posto: number): Scritto =>
  Object.fromEntries(
    Object.entries(scritto).map(([nome, testo]) => [nome.replace(`${percorso}[1]`, `${percorso}[${posto}]`), testo]),
  );
