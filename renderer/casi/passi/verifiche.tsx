import { schermate } from '../../../contract/messaggi/schermate.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { oggi } from '../../comuni/date.ts';
import { Spia } from '../../comuni/spia.tsx';
import type { CasoAperto } from '../modello.ts';
import { verificheCie, verificheTrasferimento, type Verifica } from '../verifiche.ts';

const t = schermate.casi;

const toni = { ok: 'buona', attenzione: 'attenta', blocco: 'cattiva' } as const;
const icone = { ok: 'riuscito', attenzione: 'avviso', blocco: 'errore' } as const;

/** What was found out about the person of a case, by its kind. */
export function verificheDi({ caso, scheda }: CasoAperto): readonly Verifica[] {
  if (scheda?.fase !== 'pronta') return [];
  const istat = statoApplicazione.leggi()?.comune?.istat ?? '';
  const trova = caso.specie === 'cie' ? verificheCie : verificheTrasferimento;
  return trova(scheda.valore.soggetto, istat, oggi());
}

/** The findings, each with its reason and what to do. */
export function PassoVerifiche({ aperto }: { readonly aperto: CasoAperto }) {
  return (
    <ul className="verifiche">
      {verificheDi(aperto).map(({ voce, esito }) => (
        <li key={voce} className={`verifica verifica-${esito}`}>
          <Spia tono={toni[esito]} icona={icone[esito]} testo={t.verifiche.esiti[esito]} />
          <div>
            <p>
              <strong>{t.voci[voce].titolo}</strong>
            </p>
            <p>{t.voci[voce].spiegazione}</p>
            <p>
              <strong>{t.verifiche.rimedio}:</strong> {t.voci[voce].rimedio}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
