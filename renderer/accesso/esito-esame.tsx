import type { KeyboardEvent } from 'react';
import type { CodiceErrore } from '../../contract/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { CartaEsaminata, EsitoEsame } from '../../contract/stato.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { MostraErrore } from '../comuni/errore.tsx';
import { useFuocoIniziale } from '../comuni/fuoco.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
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

const riesamina = (): void => void chiedi('carta:riesamina', undefined);

/** Goes to the next card, or to the one before. */
type Scorri = (passo: 1 | -1) => void;

/** In the place of the PIN field: the cursor comes here, so that the arrows go on choosing. */
function Rifiutata({ codice, scorri }: { readonly codice: CodiceErrore; readonly scorri: Scorri }) {
  const riquadro = useFuocoIniziale<HTMLDivElement>();
  useTasti('schermata', [{ tasto: 'F5', etichetta: t.riesamina, azione: riesamina }]);
  const alTasto = (evento: KeyboardEvent) => {
    if (evento.key !== 'ArrowDown' && evento.key !== 'ArrowUp') return;
    evento.preventDefault();
    scorri(evento.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <div ref={riquadro} tabIndex={-1} onKeyDown={alTasto} data-guida="carta-rifiutata">
      <MostraErrore errore={{ code: codice }} ruolo="status" />
      <p className="aiuto">{t.reinserire}</p>
      <Pulsante tasto="F5" premuto={riesamina}>
        {t.riesamina}
      </Pulsante>
    </div>
  );
}

/** What a card's certificates say, before its PIN is typed: that it is not one of ours, or that it ends soon. */
export function MostraEsame({ esito, scorri }: { readonly esito: EsitoEsame; readonly scorri: Scorri }) {
  switch (esito.specie) {
    case 'buona':
      return null;
    case 'rifiutata':
      return <Rifiutata codice={esito.codice} scorri={scorri} />;
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
