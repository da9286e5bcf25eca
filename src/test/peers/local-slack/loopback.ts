// The server would listen on every address; preloaded, this keeps it on the machine.
const serve = Bun.serve;
(Bun as any).serve = (options: any) => serve({ ...options, hostname: "127.0.0.1" });
