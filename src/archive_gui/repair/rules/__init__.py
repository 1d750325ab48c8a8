"""The repair rules, one small module each; ``repair.registry`` lists them."""
