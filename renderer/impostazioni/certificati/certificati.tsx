import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CertificatiPostazione, CertificatoInUso, QualeCertificato } from '../../../contract/custodia.ts';
import type { Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { operatoreAlLavoro } from '../../applicazione/stato.ts';
import { useAtto } from '../../comuni/atto.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { Avviso } from '../../comuni/avviso.tsx';
import { AreaSicurezza, ConfermaRimozione } from './rimozione.tsx';
import { Importazione } from './importazione.tsx';
import { TabellaCertificati } from './tabella.tsx';

const t = schermate.custodia;

/** What is open below the table. */
type Pannello =
  | { readonly specie: 'nessuno' }
  | { readonly specie: 'importa' }
  | { readonly specie: 'rimuovi' | 'rimosso'; readonly certificato: CertificatoInUso };

const chiuso: Pannello = { specie: 'nessuno' };

/** The certificates of this workstation: read by everybody, brought in, renewed and removed by the ALP. */
export function CertificatiDellaPostazione() {
  const [elenco, ricevi] = useState<Esito<CertificatiPostazione> | null>(null);
  const [pannello, apri] = useState<Pannello>(chiuso);
  const { rifiuto, inCorso, agisci: tenta } = useAtto();
  useEffect(() => void chiedi('custodia:elenco', undefined).then(ricevi), []);

  const agisci = (
    atto: () => Promise<Esito<CertificatiPostazione>>,
    fatto: keyof typeof t.fatto,
    poi: Pannello,
  ): Promise<void> =>
    tenta(atto, (esito) => {
      ricevi(esito);
      apri(poi);
      annuncia(t.fatto[fatto]);
    });
  const rinnova = (quale: QualeCertificato) =>
    void agisci(() => chiedi('custodia:rinnova', { quale }), 'rinnovato', chiuso);
  const rimuovi = (certificato: CertificatoInUso) =>
    void agisci(() => chiedi('custodia:rimuovi', { quale: certificato.quale }), 'rimosso', {
      specie: 'rimosso',
      certificato,
    });

  // What was open is gone with the cursor in it.
  const sezione = useRef<HTMLElement>(null);
  const prima = useRef(pannello);
  useLayoutEffect(() => {
    const chiusoOra = prima.current !== pannello && pannello === chiuso;
    prima.current = pannello;
    if (chiusoOra) sezione.current?.querySelector<HTMLElement>(':scope > .pulsante')?.focus();
  }, [pannello]);

  if (elenco === null) return <p role="status">{schermate.generali.attesa}</p>;
  if (!elenco.ok) return <MostraErrore errore={elenco.error} />;
  const { inUso, rinnovabili } = elenco.value;
  const vuota = inUso.postazione === null && inUso.comune === null;
  const puo = vuota || operatoreAlLavoro()?.ruolo === 'alp';
  return (
    <section ref={sezione} aria-label={t.titolo} className="certificati-postazione">
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      {!puo && <p className="aiuto">{t.perAltri}</p>}
      {puo && rinnovabili && <p className="aiuto">{t.inProva}</p>}
      {vuota && (
        <Avviso specie="avviso" titolo={t.nienteTitolo}>
          <p>{t.nienteTesto}</p>
        </Avviso>
      )}
      <TabellaCertificati
        inUso={inUso}
        {...(puo
          ? {
              rimuovi: (certificato: CertificatoInUso) => apri({ specie: 'rimuovi', certificato }),
              ...(rinnovabili ? { rinnova } : {}),
            }
          : {})}
      />
      {inCorso && <p role="status">{pannello.specie === 'importa' ? t.importa.inCorso : t.rinnova.inCorso}</p>}
      {rifiuto && <MostraErrore errore={rifiuto} />}
      {puo && pannello.specie === 'nessuno' && (
        <Pulsante premuto={() => apri({ specie: 'importa' })}>{t.importa.apri}</Pulsante>
      )}
      {puo && pannello.specie === 'importa' && (
        <Importazione
          invia={(file, password) =>
            agisci(() => chiedi('custodia:importa', { file, password }), 'importato', chiuso).finally(() => {
              file.fill(0);
              password.fill(0);
            })
          }
          chiudi={() => apri(chiuso)}
        />
      )}
      {pannello.specie === 'rimuovi' && (
        <ConfermaRimozione
          certificato={pannello.certificato}
          conferma={() => rimuovi(pannello.certificato)}
          chiudi={() => apri(chiuso)}
        />
      )}
      {pannello.specie === 'rimosso' && (
        <AreaSicurezza certificato={pannello.certificato} chiudi={() => apri(chiuso)} />
      )}
    </section>
  );
}
