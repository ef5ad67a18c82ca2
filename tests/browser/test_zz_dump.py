import pytest
from tests.guide.projector_addresses import all_projected
pytestmark = [pytest.mark.browser, pytest.mark.django_db]
def test_dump(reader):
    page = reader(viewport={"width":1024,"height":768}).page
    for address in all_projected():
        page.goto(address)
        n = page.locator("[data-screen]").count()
        for i in range(n):
            for w,h in ((1024,768),(1280,720)):
                page.set_viewport_size({"width":w,"height":h}); page.wait_for_timeout(30)
                a=page.evaluate("(()=>{const m=document.getElementById('main');return [m.scrollHeight,m.clientHeight, m.innerText.replace(/\\s+/g,' ').slice(0,60), document.querySelector('[data-bar]').offsetHeight,document.querySelector('.top').offsetHeight]})()")
                print(address[-40:], page.url.split('#')[1], w, a[0],a[1], "OVER %.2f"%(a[0]/a[1]) if a[0]>a[1] else "", a[2] if w==1024 else "", a[3:])
            page.keyboard.press("ArrowRight")
