import { useState } from 'react';
import type { NotificaLetta } from '../../contract/ansc/notifica.ts';
import type { Proposta } from '../../contract/ansc/proposta.ts';
import type { Errore } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraData } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { useFuocoIniziale } from '../comuni/fuoco.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { tabelleDi, useTabelle } from '../moduli/tabelle.ts';
import { iniziaDaAtto } from '../registrazioni/azioni.ts';
import { registrazioneAperta } from '../registrazioni/modello.ts';
import { banco } from '../sportello/banco.ts';
import { RigheBlocco } from '../sportello/confronto/vista-confronto.tsx';
import { Blocchi } from '../sportello/scheda/blocchi.tsx';
import { alTastoSulleRighe } from '../sportello/scheda/righe-tastiera.ts';
import { evento } from '../../contract/ansc/albero.ts';
import { chiudiAtto, cosaDi, tieniTesto, titoloAtto, togliProposta } from './atto.ts';
import { blocchiAtto, discordanze } from './blocchi.ts';
import { cercaAlloSportello, criteriPer, personaDi, serveScheda } from './persona.ts';

const t = schermate.ansc;

const pronta = (proposta: Proposta): boolean => !serveScheda(proposta) || personaDi(proposta) !== null;

/** What an act of ANSC says, and the registrations that it is the start of. */
export function VistaAtto({ letto }: { readonly letto: NotificaLetta }) {
  const [errore, segnala] = useState<Errore | null>(null);
  const corpo = useFuocoIniziale<HTMLDivElement>();
  useTabelle(tabelleDi(evento.parti));
  // A record that comes to the desk makes a proposal ready.
  useDeposito(banco);
  const prima = letto.proposte.find(pronta);
  const prepara = async (proposta: Proposta) => {
    const esito = await iniziaDaAtto(proposta, serveScheda(proposta) ? personaDi(proposta) : null);
    if (!esito.ok) return segnala(esito.error);
    tieniTesto(letto, registrazioneAperta.leggi()?.lavoro.id);
    togliProposta(proposta);
  };
  useTasti('schermata', [
    { tasto: 'F10', etichetta: t.tasti.F10, azione: prima && (() => void prepara(prima)) },
    { tasto: 'Esc', etichetta: t.tasti.Esc, azione: chiudiAtto },
  ]);
  return (
    <section className="registrazione atto-ansc" aria-label={t.titolo} data-guida="ansc">
      <header className="registrazione-testa">
        <h2>
          {t.titolo}: {titoloAtto(letto)}
        </h2>
        <p>{testoDi(sezioneDi(letto.valore, 'testata'), 'descrizioneUsecase')}</p>
        {errore && <MostraErrore errore={errore} />}
      </header>
      <div
        ref={corpo}
        className="registrazione-corpo"
        tabIndex={0}
        role="region"
        aria-label={t.testo}
        onKeyDown={alTastoSulleRighe}
      >
        <Discordanze letto={letto} />
        <Blocchi blocchi={blocchiAtto(letto)} />
      </div>
      <footer className="registrazione-piede">
        {letto.proposte.length === 0 ? (
          <p>{t.nienteDaProporre}</p>
        ) : (
          <ul className="interrotti" aria-label={t.proposte}>
            {letto.proposte.map((proposta, posto) => (
              <RigaProposta
                key={`${posto} ${proposta.chi}`}
                proposta={proposta}
                prima={proposta === prima}
                prepara={() => void prepara(proposta)}
              />
            ))}
          </ul>
        )}
        <div className="comandi">
          <Pulsante tasto="Esc" premuto={chiudiAtto}>
            {t.chiudi}
          </Pulsante>
        </div>
      </footer>
    </section>
  );
}

interface ProprietaProposta {
  readonly proposta: Proposta;
  /** F10 is for it. */
  readonly prima: boolean;
  readonly prepara: () => void;
}

function RigaProposta({ proposta, prima, prepara }: ProprietaProposta) {
  const che = cosaDi(proposta);
  if (pronta(proposta)) {
    return (
      <li>
        <span>{t.daRegistrare(che)}</span>
        <Pulsante principale={prima} premuto={prepara} {...(prima ? { tasto: 'F10' } : { nome: t.preparaDi(che) })}>
          {t.prepara}
        </Pulsante>
      </li>
    );
  }
  const criteri = criteriPer(proposta);
  return (
    <li>
      <span>
        {t.daRegistrare(che)}: {t.serveScheda}
      </span>
      {criteri && (
        <Pulsante icona="lente" nome={t.cercaChi(proposta.chi)} premuto={() => cercaAlloSportello(criteri)}>
          {t.cerca}
        </Pulsante>
      )}
    </li>
  );
}

function Discordanze({ letto }: { readonly letto: NotificaLetta }) {
  const righe = discordanze(letto);
  if (righe.length === 0) return null;
  const letti = testoDi(sezioneDi(sezioneDi(letto.valore, 'evento'), 'datiAnagraficiANPR'), 'dataScansione');
  return (
    <div className="confronto-corpo">
      <table className="tabella" aria-label={t.confronto}>
        <thead>
          <tr>
            <th scope="col">{schermate.confronto.dato}</th>
            <th scope="col">{t.nellAtto}</th>
            <th scope="col">{t.inAnpr(letti === undefined ? '' : mostraData(letti))}</th>
            <th scope="col">{schermate.confronto.esito}</th>
          </tr>
        </thead>
        <RigheBlocco blocco={{ nome: 'generalita', titolo: t.confronto, righe }} solo={false} colonne={4} />
      </table>
    </div>
  );
}
