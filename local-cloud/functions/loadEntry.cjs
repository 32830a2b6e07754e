'use strict';

/** Loads a function's entry file as `require` does and returns what it exports. */
exports.loadEntry = function loadEntry({ entry }) {
  return require(entry);
};
