// Loaded into every service of the sandbox (node --import): a supervisor that was killed must not leave services behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
