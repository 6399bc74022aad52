import type { Carta } from '../../../contract/carta.ts';
import type { CodiceErrore } from '../../../contract/errori.ts';
import type { Errore } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { MostraErrore } from '../../comuni/errore.tsx';
import { programmaDi } from './programma.ts';
import { Proposta, rimedioDi } from './proposta.tsx';

const t = schermate.vitaCarta;

/** After these nobody knows whether the card took the new PIN. */
const incerti: ReadonlySet<CodiceErrore> = new Set(['CARTA_ESTRATTA', 'MODULO_CADUTO', 'MODULO_BLOCCATO']);

interface Proprieta {
  readonly errore: Errore;
  readonly seriale: string;
  /** Absent where the card left the reader. */
  readonly carta: Carta | undefined;
}

/** A refusal of the card, and what follows from it. */
export function Seguito({ errore, seriale, carta }: Proprieta) {
  const rimedio = rimedioDi(errore.code);
  return (
    <>
      <MostraErrore errore={errore} />
      {incerti.has(errore.code) && (
        <Avviso specie="avviso">
          <p>{t.incerto}</p>
        </Avviso>
      )}
      {errore.code === 'PUK_BLOCCATO' && (
        <Avviso specie="informazione" titolo={t.daSostituire.titolo}>
          <ol className="passi-scritti">
            {t.daSostituire.passi.map((passo) => (
              <li key={passo}>{passo}</li>
            ))}
          </ol>
        </Avviso>
      )}
      {errore.code === 'OPERAZIONE_PIN_NON_DISPONIBILE' && <Programma carta={carta} />}
      {rimedio && carta && <Proposta specie={rimedio} seriale={seriale} />}
    </>
  );
}

function Programma({ carta }: { readonly carta: Carta | undefined }) {
  const suo = carta && programmaDi(carta);
  return (
    <Avviso specie="informazione" titolo={t.programma.titolo}>
      <p>{suo ? t.programma.noto(t.programma.programmi[suo]) : t.programma.elenco}</p>
    </Avviso>
  );
}
