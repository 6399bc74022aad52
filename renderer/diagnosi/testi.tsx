import { type EsitoDiagnosi, type QualeTesto, testiDiagnosi } from '../../contract/diagnosi.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Pulsante } from '../comuni/pulsante.tsx';

const t = schermate.diagnosi.testi;

/** The key that copies each text. */
export const tastiTesti: Readonly<Record<QualeTesto, string>> = { assistenza: 'F6', segnalazione: 'F7' };

/** The texts for who helps from outside: they can be read before they are copied. */
export function Testi({
  testi,
  copia,
}: {
  readonly testi: EsitoDiagnosi['testi'];
  readonly copia: (quale: QualeTesto) => void;
}) {
  return (
    <section aria-labelledby="testi-diagnosi">
      <h2 id="testi-diagnosi">{t.titolo}</h2>
      <p className="aiuto">{t.aiuto}</p>
      {testiDiagnosi.map((quale) => (
        <details key={quale} className="testo-diagnosi">
          <summary>{t[quale]}</summary>
          <Pulsante icona="copia" tasto={tastiTesti[quale]} premuto={() => copia(quale)}>
            {t.copia[quale]}
          </Pulsante>
          <pre tabIndex={0} aria-label={t[quale]}>
            {testi[quale]}
          </pre>
        </details>
      ))}
    </section>
  );
}
