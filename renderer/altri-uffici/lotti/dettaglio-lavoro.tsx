import { schermate } from '../../../contract/messaggi/schermate.ts';
import { eServizi, eServiziMassivi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Lotto } from '../../../contract/pdnd/lotto.ts';
import { mostraOra } from '../../comuni/date.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { avviaOFerma, chiediConferma, mostraRifiutate, salvaEsiti } from './azioni.ts';
import { ConfermaEliminazione } from './conferma-eliminazione.tsx';
import { statoInParole } from './elenco-lavori.tsx';
import { RigheRifiutate } from './righe-rifiutate.tsx';
import type { StatoLavori } from './stato.ts';

const t = schermate.altriUffici.lotti;

interface Proprieta {
  readonly lavoro: Lotto;
  readonly stato: StatoLavori;
}

/** A job: how far it is, why it stopped, what can be done with it. */
export function DettaglioLavoro({ lavoro, stato }: Proprieta) {
  const { pratica, codice, fatte, righe, rifiutate, fermata } = lavoro;
  return (
    <section className="dettaglio-lavoro" aria-labelledby="dettaglio-lavoro">
      <h2 id="dettaglio-lavoro">
        {t.lavoro(pratica.numero)}: {eServizi[codice].etichetta}{' '}
        <span className="etichetta">{statoInParole(lavoro)}</span>
      </h2>
      <p>
        {t.riassunto(fatte, righe, rifiutate)} <span className="aiuto">{t.spiegati[lavoro.modo][lavoro.stato]}</span>
      </p>
      {lavoro.massiva && (
        <p>
          {t.inAnpr(
            lavoro.massiva,
            mostraOra(lavoro.massiva.inviata),
            eServiziMassivi[lavoro.massiva.servizio].etichetta,
          )}
        </p>
      )}
      {fermata && <MostraErrore errore={fermata} ruolo="status" />}
      {stato.daEliminare ? <ConfermaEliminazione lavoro={lavoro} /> : <Comandi lavoro={lavoro} />}
      <Salvato salvato={stato.salvato} />
      {stato.rifiutate?.ok === false && <MostraErrore errore={stato.rifiutate.error} />}
      {stato.rifiutate?.ok && <RigheRifiutate righe={stato.rifiutate.value} />}
    </section>
  );
}

function Comandi({ lavoro: { stato, fatte, rifiutate } }: { readonly lavoro: Lotto }) {
  return (
    <p className="comandi">
      {stato !== 'finito' && (
        <Pulsante principale tasto="F6" premuto={() => void avviaOFerma()}>
          {stato === 'in-corso' ? t.ferma : fatte === 0 ? t.avvia : t.riprendi}
        </Pulsante>
      )}
      {fatte > 0 && (
        <Pulsante tasto="F9" premuto={() => void salvaEsiti()}>
          {t.salva}
        </Pulsante>
      )}
      {rifiutate > 0 && (
        <Pulsante tasto="F11" premuto={() => void mostraRifiutate()}>
          {t.mostraRifiutate}
        </Pulsante>
      )}
      <Pulsante tasto="F7" premuto={chiediConferma}>
        {t.elimina}
      </Pulsante>
    </p>
  );
}

function Salvato({ salvato }: { readonly salvato: StatoLavori['salvato'] }) {
  if (salvato === null) return null;
  if (salvato === 'in-corso') return <p role="status">{t.salvataggio}</p>;
  if (!salvato.ok) return <MostraErrore errore={salvato.error} />;
  if (salvato.value === null) return <Avviso specie="informazione" titolo={t.nonSalvato} ruolo="status" />;
  return <Avviso specie="riuscito" titolo={t.salvato(salvato.value)} ruolo="status" />;
}
