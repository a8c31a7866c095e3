"""Many orders asked at once answer as each of them asked by itself."""

from hypothesis import given
from hypothesis import strategies as st

from checker.claims.frame import have_room
from checker.claims.orders import Orders

LETTERS = "NCMP"
ORDERS = st.lists(st.text(LETTERS, min_size=1), max_size=4).map(tuple)


@given(st.lists(ORDERS, unique=True, max_size=12), st.text(LETTERS + "Y", max_size=12))
def test_orders_are_met_as_by_each_alone(orders: list[tuple[str, ...]], glyphs: str) -> None:
    masks = {order: 1 << place for place, order in enumerate(orders)}
    met = sum(mask for order, mask in masks.items() if have_room(glyphs, order))
    orders = Orders(masks)
    assert orders.mask_at(orders.moved(orders.start, glyphs)) == met
