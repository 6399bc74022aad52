/**
 * Gives a Node child process the `process.parentPort` of an Electron utility process, on top of fork's IPC channel, so
 * that the children are written once, to Electron's documentation. Loaded with `--import` before the child's entry.
 */
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  constructor() {
    super();
    // As in Electron, messages wait until somebody listens: Node too keeps them until the first listener.
    this.on('newListener', (evento) => {
      if (evento === 'message' && this.listenerCount('message') === 0) {
        process.on('message', (data) => this.emit('message', { data, ports: [] }));
      }
    });
    // Electron ends its utility processes with the application; fork's children must see to it themselves.
    process.on('disconnect', () => process.exit(0));
  }

  postMessage(message: unknown): void {
    // A parent that is gone hears nothing; `disconnect` then ends us.
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
  }
}

if (process.send) Object.defineProperty(process, 'parentPort', { value: new ParentPort(), configurable: true });
