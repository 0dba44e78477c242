/** Calls back when a frame is complete that was begun with all there was to draw. */
export function whenComplete(map, isThere, done) {
  let wasThere = false;
  map.on('precompose', () => {
    wasThere = isThere();
  });
  map.on('rendercomplete', function drawn() {
    if (!wasThere) return;
    map.un('rendercomplete', drawn);
    done();
  });
}
