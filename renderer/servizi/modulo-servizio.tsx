import type { ReactNode, SubmitEvent } from 'react';
import type { CodiceServizio } from '../../contract/consultazione.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { oggi } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { CampoAlbero } from '../moduli/campo-albero.tsx';
import { tastoElenco } from '../moduli/elenco-aperto.ts';
import { erroriDelModulo } from '../moduli/errori.ts';
import { Modulo } from '../moduli/modulo.tsx';
import { Riepilogo } from '../moduli/riepilogo.tsx';
import { radiceDi } from './radici.ts';
import { Risposta } from './risposta.tsx';
import { annullaServizio, chiediServizio, scriviServizio, servizi, servizioVuoto } from './servizi.ts';

const t = schermate.servizi;

interface Proprieta {
  readonly codice: CodiceServizio;
  /** The fields, where the tree's own order would not do. */
  readonly children?: ReactNode;
  /** What is shown of the answer, where its tree's blocks would not do. */
  readonly risultato?: ReactNode;
}

/** The form of a service, made of its tree, and under it what ANPR answers. */
export function ModuloServizio({ codice, children, risultato }: Proprieta) {
  const { scritto, tentato, risposta } = useDeposito(servizi)[codice] ?? servizioVuoto;
  const radice = radiceDi(codice);
  const aspetta = risposta?.fase === 'in-corso';
  useTasti('schermata', [
    tastoElenco,
    { tasto: 'F10', etichetta: t.tasti.F10, azione: () => void chiediServizio(codice) },
    {
      tasto: 'Esc',
      etichetta: aspetta ? schermate.generali.annulla : t.tasti.Esc,
      azione: () => annullaServizio(codice),
    },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    void chiediServizio(codice);
  };
  return (
    <>
      <form className="modulo-servizio" onSubmit={alInvio} noValidate aria-label={operazioni[codice].etichetta}>
        <Modulo
          dati={{
            nome: `servizio-${codice}`,
            radice,
            scritto,
            scrivi: (cambi) => scriviServizio(codice, cambi),
            errori: erroriDelModulo(radice, scritto),
            tentato,
            giorno: oggi(),
          }}
        >
          <Riepilogo />
          {children ?? [...elementiDi(radice.parti).keys()].map((nome) => <CampoAlbero key={nome} percorso={nome} />)}
        </Modulo>
        <Pulsante invia principale tasto="F10">
          {t.chiedi}
        </Pulsante>
      </form>
      {risultato ?? <Risposta codice={codice} risposta={risposta} />}
    </>
  );
}
