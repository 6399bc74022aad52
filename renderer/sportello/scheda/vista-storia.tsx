import type { Storia, Tappa } from '../../../contract/consultazione.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { mostraData, mostraOra } from '../../comuni/date.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Avviso } from '../../comuni/avviso.tsx';
import { rigaDaTastiera } from './righe-tastiera.ts';
import { storiaInRighe, type ParteDellaStoria, type TappaInRighe } from './storia.ts';

const t = schermate.scheda.storia;

/** Where a person lived and what their civil status was, from today backwards, and why it ends where it does. */
export function VistaStoria({ storia, nome }: { readonly storia: Storia; readonly nome: string }) {
  const { residenze, statiCivili, fine, errore, letta } = storia;
  const operazioni = new Set([...residenze, ...statiCivili].map(({ idOperazioneANPR }) => idOperazioneANPR));
  return (
    <div className="storia">
      <Parte parte="residenze" titolo={t.residenze} tappe={residenze} nome={nome} />
      <Parte parte="statiCivili" titolo={t.statiCivili} tappe={statiCivili} nome={nome} />
      <Avviso specie={fine === 'inizio' ? 'informazione' : 'avviso'}>
        <p>{t.fine[fine]}</p>
      </Avviso>
      {errore !== undefined && <MostraErrore errore={errore} ruolo="status" />}
      <p className="aiuto">
        {t.fonte(operazioni.size)} · {mostraOra(letta)}
      </p>
    </div>
  );
}

interface Proprieta {
  readonly parte: ParteDellaStoria;
  readonly titolo: string;
  readonly tappe: readonly Tappa[];
  readonly nome: string;
}

function Parte({ parte, titolo, tappe, nome }: Proprieta) {
  return (
    <section className="storia-parte">
      <h3>{titolo}</h3>
      {tappe.length === 0 ? (
        <p className="aiuto">{t.vuota}</p>
      ) : (
        <table className="tabella" aria-label={t.tabella(titolo, nome)}>
          <thead>
            <tr>
              <th scope="col">{t.colonne.dal}</th>
              <th scope="col">{t.colonne.al}</th>
              <th scope="col">{t.colonne.che}</th>
            </tr>
          </thead>
          <tbody>
            {storiaInRighe(parte, tappe).map((tappa, i) => (
              <RigaTappa key={`${i} ${tappa.dal}`} tappa={tappa} ultima={i === 0} titolo={titolo} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface ProprietaTappa {
  readonly tappa: TappaInRighe;
  readonly ultima: boolean;
  readonly titolo: string;
}

function RigaTappa({ tappa: { dal, al, righe }, ultima, titolo }: ProprietaTappa) {
  const testo = righe.map(({ etichetta, valore }) => `${etichetta}: ${valore}`).join('; ');
  return (
    <tr {...rigaDaTastiera(titolo, testo)}>
      <td className="ora">{dal === undefined ? t.ignoto : mostraData(dal)}</td>
      <td className="ora">{al === undefined ? (ultima ? t.ancora : t.ignoto) : mostraData(al)}</td>
      <td>
        <ul className="righe-storia">
          {righe.map(({ etichetta, valore, cambiata }, i) => (
            <li key={`${i} ${etichetta}`} className={cambiata ? 'cambiata' : undefined}>
              <span>{etichetta}</span> {valore} {cambiata && <span className="etichetta">{t.cambiato}</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
