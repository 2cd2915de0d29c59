/** What is used of saxen, which ships no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  type Events = {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (value: string, decode: Decode) => void;
    cdata: (value: string) => void;
    comment: (value: string) => void;
    attention: (value: string) => void;
    error: (error: Error) => void;
  };
  export class Parser {
    on<Event extends keyof Events>(event: Event, listener: Events[Event]): this;
    write(xml: string): this;
    end(): Error | null;
    stop(): void;
  }
}
