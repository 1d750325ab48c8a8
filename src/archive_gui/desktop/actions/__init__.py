"""One catalogue of actions, and the menus, toolbar, palette and shortcut page made from it."""
