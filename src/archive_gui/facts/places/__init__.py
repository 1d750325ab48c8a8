"""Places: divisions of the register, villages, settlements and sites that no register has, land and water."""
