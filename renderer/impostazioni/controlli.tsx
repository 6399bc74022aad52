import { useEffect, useState } from 'react';
import {
  livelliControllo,
  type CodiceControllo,
  type ControlloInElenco,
  type LivelloControllo,
} from '../../contract/controlli/index.ts';
import type { Esito } from '../../contract/esito.ts';
import { nomiLivelli, testiControlli } from '../../contract/messaggi/controlli.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { operatoreAlLavoro } from '../applicazione/stato.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOra } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { TestaTabella } from '../comuni/testa-tabella.tsx';

const t = schermate.impostazioni.controlli;

type Scelte = Readonly<Partial<Record<CodiceControllo, LivelloControllo>>>;

/** What the office wants of each check on registrations: read by everybody, set by the ALS. */
export function ControlliSulleRegistrazioni() {
  const [elenco, ricevi] = useState<Esito<readonly ControlloInElenco[]> | null>(null);
  const [scelte, scegli] = useState<Scelte>({});
  const [rifiuto, rifiuta] = useState<Esito<unknown> | null>(null);
  useEffect(() => void chiedi('controlli:elenco', undefined).then(ricevi), []);
  const eAls = operatoreAlLavoro()?.ruolo === 'als';
  const cambi = elenco?.ok ? cambiDi(elenco.value, scelte) : [];

  const salva = async () => {
    const esito = await chiedi('controlli:imposta', { cambi: [...cambi] });
    rifiuta(esito);
    if (!esito.ok) return;
    ricevi(esito);
    scegli({});
    annuncia(t.salvate(cambi.length));
  };
  useTasti(
    'schermata',
    eAls ? [{ tasto: 'F10', etichetta: t.salva, azione: cambi.length === 0 ? undefined : () => void salva() }] : [],
  );

  return (
    <section aria-label={t.titolo}>
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      <p className="aiuto">{eAls ? t.perAls : t.perOperatore}</p>
      {eAls && (
        <div className="comandi-livelli">
          {cambi.length > 0 && (
            <Pulsante principale tasto="F10" premuto={() => void salva()}>
              {t.salva}
            </Pulsante>
          )}
          <span role="status" className="aiuto">
            {t.daSalvare(cambi.length)}
          </span>
        </div>
      )}
      {rifiuto?.ok === false && <MostraErrore errore={rifiuto.error} />}
      {elenco === null && <p role="status">{schermate.generali.attesa}</p>}
      {elenco?.ok === false && <MostraErrore errore={elenco.error} />}
      {elenco?.ok && (
        <Elenco controlli={elenco.value} scelte={scelte} {...(eAls ? { scegli: cambiaScelta(scegli) } : {})} />
      )}
    </section>
  );
}

/** What is chosen and is not what holds already. */
const cambiDi = (elenco: readonly ControlloInElenco[], scelte: Scelte) =>
  elenco.flatMap(({ codice, livello }) => {
    const scelto = scelte[codice];
    return scelto === undefined || scelto === livello ? [] : [{ codice, livello: scelto }];
  });

const cambiaScelta =
  (scegli: (come: (prima: Scelte) => Scelte) => void) =>
  (codice: CodiceControllo, livello: LivelloControllo): void =>
    scegli((prima) => ({ ...prima, [codice]: livello }));

interface Proprieta {
  readonly controlli: readonly ControlloInElenco[];
  readonly scelte: Scelte;
  /** Absent for who may only read. */
  readonly scegli?: (codice: CodiceControllo, livello: LivelloControllo) => void;
}

function Elenco({ controlli, scelte, scegli }: Proprieta) {
  const c = t.colonne;
  return (
    <table className="tabella controlli-ufficio" aria-label={t.titolo}>
      <TestaTabella titoli={[c.controllo, c.livello, c.scelto]} />
      <tbody>
        {controlli.map((controllo) => {
          const { codice, livello, predefinito, impostato } = controllo;
          const ora = scelte[codice] ?? livello;
          return (
            <tr key={codice}>
              <th scope="row">
                <strong>{testiControlli[codice].nome}</strong>
                <span className="aiuto">{testiControlli[codice].problema}</span>
              </th>
              <td>
                {scegli ? (
                  <Livello codice={codice} livello={ora} scegli={(nuovo) => scegli(codice, nuovo)} />
                ) : (
                  nomiLivelli[livello]
                )}
              </td>
              <td className="aiuto">
                {impostato ? t.da(impostato.operatore, mostraOra(impostato.quando)) : t.delProgramma}
                {livello !== predefinito && ` ${t.predefinito(nomiLivelli[predefinito])}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ProprietaLivello {
  readonly codice: CodiceControllo;
  readonly livello: LivelloControllo;
  readonly scegli: (livello: LivelloControllo) => void;
}

/** Three ways, one of them: the arrows go from one to the other. */
function Livello({ codice, livello, scegli }: ProprietaLivello) {
  return (
    <div className="livelli" role="radiogroup" aria-label={testiControlli[codice].nome}>
      {livelliControllo.map((uno) => (
        <label key={uno} className="campo-spunta">
          <input type="radio" name={`livello-${codice}`} checked={uno === livello} onChange={() => scegli(uno)} />
          {nomiLivelli[uno]}
        </label>
      ))}
    </div>
  );
}
