import { schermate } from '../../contract/messaggi/schermate.ts';
import type { CartaEsaminata, EsitoEsame } from '../../contract/stato.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { MostraErrore } from '../comuni/errore.tsx';
import type { CartaInLettore } from './carte.ts';

const t = schermate.accesso.esame;

/** What is known of a card before its PIN; undefined until it has been read. */
export const esameDi = (
  esaminate: readonly CartaEsaminata[],
  { lettore, carta }: CartaInLettore,
): EsitoEsame | undefined =>
  esaminate.find((una) => una.lettore === lettore.id && una.seriale === carta.seriale)?.esito;

/** Days from the end of a certificate at which its warning grows. */
const [pochi, pochissimi] = [30, 7];

/** What a card's certificates say, before its PIN is typed: that it is not one of ours, or that it ends soon. */
export function MostraEsame({ esito }: { readonly esito: EsitoEsame }) {
  switch (esito.specie) {
    case 'buona':
      return null;
    case 'rifiutata':
      return (
        <>
          <MostraErrore errore={{ code: esito.codice }} ruolo="status" />
          <p className="aiuto">{t.reinserire}</p>
        </>
      );
    case 'in-scadenza': {
      const { giorni } = esito;
      const specie = giorni <= pochissimi ? 'errore' : giorni <= pochi ? 'avviso' : 'informazione';
      return (
        <Avviso specie={specie} titolo={t.scade(giorni)} ruolo="status">
          <p>{giorni <= pochi ? t.chiedereOra : t.chiedere}</p>
        </Avviso>
      );
    }
  }
}
