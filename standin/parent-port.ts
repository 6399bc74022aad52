/**
 * Gives a Node child process the `process.parentPort` of an Electron utility process, on top of fork's IPC channel, so
 * that the children are written once, to Electron's documentation. Loaded with `--import` before the child's entry.
 */
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  constructor() {
    super();
    process.on('message', (data) => this.emit('message', { data, ports: [] }));
    // Electron ends its utility processes with the application; fork's children must see to it themselves.
    process.on('disconnect', () => process.exit(0));
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

if (process.send) Object.defineProperty(process, 'parentPort', { value: new ParentPort(), configurable: true });
