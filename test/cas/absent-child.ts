/** A system that cannot be loaded. */
process.exit(1);
