import {
  type CertificatiPostazione,
  type CertificatoInUso,
  type QualeCertificato,
  qualiCertificati,
} from '../../../contract/custodia.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { mostraData } from '../../comuni/date.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { Spia } from '../../comuni/spia.tsx';
import { tonoScadenza } from './toni.ts';
import { TestaTabella } from '../../comuni/testa-tabella.tsx';

const t = schermate.custodia;

interface Proprieta {
  readonly inUso: CertificatiPostazione['inUso'];
  /** Absent for who may not, or where it cannot be done. */
  readonly rinnova?: (quale: QualeCertificato) => void;
  readonly rimuovi?: (certificato: CertificatoInUso) => void;
}

/** What is in force, a row for each of the two. */
export function TabellaCertificati({ inUso, rinnova, rimuovi }: Proprieta) {
  const c = t.colonne;
  const conAzioni = rinnova !== undefined || (rimuovi !== undefined && qualiCertificati.some((quale) => inUso[quale]));
  const titoli = [c.quale, c.id, c.autorita, c.scade, ...(conAzioni ? [c.azioni] : [])];
  return (
    <table className="tabella" aria-label={t.titolo}>
      <TestaTabella titoli={titoli} />
      <tbody>
        {qualiCertificati.map((quale) => {
          const certificato = inUso[quale];
          return (
            <tr key={quale}>
              <th scope="row">{t.nomi[quale]}</th>
              {certificato ? <InUso certificato={certificato} /> : <td colSpan={3}>{t.manca}</td>}
              {conAzioni && (
                <td>
                  <div className="comandi-certificato">
                    {rinnova && <Rinnova quale={quale} nuovo={certificato === null} premuto={() => rinnova(quale)} />}
                    {certificato && rimuovi && (
                      <Pulsante nome={t.rimuovi.nome(t.nomi[quale])} premuto={() => rimuovi(certificato)}>
                        {t.rimuovi.apri}
                      </Pulsante>
                    )}
                  </div>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ProprietaRinnova {
  readonly quale: QualeCertificato;
  /** True where there is none to renew. */
  readonly nuovo: boolean;
  readonly premuto: () => void;
}

function Rinnova({ quale, nuovo, premuto }: ProprietaRinnova) {
  const azione = nuovo ? t.rinnova.crea : t.rinnova.apri;
  return (
    <Pulsante nome={t.rinnova.nome(azione, t.nomi[quale])} premuto={premuto}>
      {azione}
    </Pulsante>
  );
}

function InUso({ certificato: { id, autorita, scade, giorni } }: { readonly certificato: CertificatoInUso }) {
  return (
    <>
      <td className="codice">{id}</td>
      <td>{autorita}</td>
      <td>
        <div className="scadenza">
          {mostraData(scade.slice(0, 10))}
          <Spia tono={tonoScadenza(giorni)} icona={giorni < 60 ? 'avviso' : 'orologio'} testo={t.restano(giorni)} />
        </div>
      </td>
    </>
  );
}
