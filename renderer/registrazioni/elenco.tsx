import { useEffect, useState } from 'react';
import type { Errore } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import type { Bozza } from '../../contract/pratica.ts';
import type { RegistrazioneInElenco } from '../../contract/registrazione.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { statoApplicazione, type SessioneAperta } from '../applicazione/stato.ts';
import { mostraOra } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { accerta } from './accerta.ts';
import { eRegistrazione, inizia, riprendi, vedi } from './azioni.ts';
import { perche, titoloOperazione } from './esito.tsx';
import { Nuove } from './nuove.tsx';

const t = schermate.registrazioni;

/** What is in doubt, what can be registered, what was left half done, what was sent. */
export function ElencoRegistrazioni() {
  const stato = useDeposito(statoApplicazione);
  const [inviate, ricevi] = useState<readonly RegistrazioneInElenco[]>([]);
  const [bozze, riceviBozze] = useState<readonly Bozza[]>([]);
  const [errore, segnala] = useState<Errore | null>(null);
  const inDubbio = stato?.registrazioniInDubbio ?? 0;
  const leggi = () => {
    void chiedi('registrazione:elenco', undefined).then((esito) => {
      if (esito.ok) ricevi(esito.value);
      else segnala(esito.error);
    });
    void chiedi('bozza:elenco', undefined).then((esito) => {
      if (esito.ok) riceviBozze(esito.value.filter(eRegistrazione));
      else segnala(esito.error);
    });
  };
  // The number changes when one becomes known: then the list does too.
  useEffect(leggi, [inDubbio]);
  const conEsito = async (lavoro: Promise<{ readonly ok: boolean; readonly error?: Errore }>) => {
    const esito = await lavoro;
    if (!esito.ok && esito.error) segnala(esito.error);
    leggi();
  };
  const io = (stato?.sessione as SessioneAperta | undefined)?.operatore.codiceFiscale;
  const dubbie = inviate.filter((una) => una.stato !== 'nota');
  const note = inviate.filter((una) => una.stato === 'nota');
  return (
    <section className="pagina elenco-registrazioni" aria-label={t.titolo} data-guida="registrazioni">
      {errore && <MostraErrore errore={errore} />}
      <Dubbie dubbie={dubbie} io={io} chiedi={(id) => void accerta(id).then(leggi)} />
      <Nuove inizia={(cosa) => void conEsito(inizia(cosa))} />
      {bozze.length > 0 && <h2>{t.elenco.iniziate}</h2>}
      <ul className="interrotti">
        {bozze.map((bozza) => {
          const che = titoloOperazione(bozza.specie.replace('registrazione-', '') as CodiceRegistrazione);
          const testo = t.elenco.riga(che, bozza.pratica?.numero ?? '', mostraOra(bozza.aggiornata));
          return (
            <li key={bozza.id}>
              <span>{testo}</span>
              <Pulsante nome={`${t.elenco.riprendi}: ${testo}`} premuto={() => void conEsito(riprendi(bozza))}>
                {t.elenco.riprendi}
              </Pulsante>
              <Pulsante
                nome={`${t.elenco.scarta}: ${testo}`}
                premuto={() => void conEsito(chiedi('bozza:elimina', { id: bozza.id }))}
              >
                {t.elenco.scarta}
              </Pulsante>
            </li>
          );
        })}
      </ul>
      <h2>{t.elenco.inviate}</h2>
      {note.length === 0 && <p className="aiuto">{t.elenco.nessuna}</p>}
      <ul className="interrotti">
        {note.map((una) => (
          <li key={una.id}>
            <StatoDellaRegistrazione registrazione={una} />
            <span>{rigaDi(una)}</span>
            <Pulsante nome={`${t.elenco.vedi}: ${rigaDi(una)}`} premuto={() => void conEsito(vedi(una.id))}>
              {t.elenco.vedi}
            </Pulsante>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProprietaDubbie {
  readonly dubbie: readonly RegistrazioneInElenco[];
  /** Codice fiscale of who is at work. */
  readonly io: string | undefined;
  readonly chiedi: (id: string) => void;
}

function Dubbie({ dubbie, io, chiedi: domanda }: ProprietaDubbie) {
  if (dubbie.length === 0) return <p className="aiuto">{t.elenco.nessunDubbio}</p>;
  return (
    <section className="dubbie" aria-label={t.attesa.titolo}>
      <h2>{t.elenco.dubbi(dubbie.length)}</h2>
      <p>{t.attesa.spiegazione}</p>
      <ul className="interrotti">
        {dubbie.map((una) => (
          <li key={una.id}>
            <StatoDellaRegistrazione registrazione={una} />
            <span>
              {rigaDi(una)} {una.operatore !== io && <small>{t.elenco.diAltri(una.operatore)}</small>}{' '}
              {una.attesa && <small>{perche(una.attesa)}</small>}
            </span>
            <Pulsante nome={`${t.attesa.chiedi}: ${rigaDi(una)}`} premuto={() => domanda(una.id)}>
              {t.attesa.chiedi}
            </Pulsante>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StatoDellaRegistrazione({
  registrazione: { stato, specie },
}: {
  readonly registrazione: RegistrazioneInElenco;
}) {
  if (specie === 'eseguita') return <Spia tono="buona" icona="riuscito" testo={t.esito.specie.eseguita} />;
  if (specie !== undefined) return <Spia tono="cattiva" icona="errore" testo={t.esito.specie[specie]} />;
  return <Spia tono="attenta" icona="orologio" testo={t.elenco.stati[stato]} />;
}

const rigaDi = ({ operazione, pratica, inviata }: RegistrazioneInElenco): string =>
  t.elenco.riga(titoloOperazione(operazione), pratica.numero, mostraOra(inviata));
