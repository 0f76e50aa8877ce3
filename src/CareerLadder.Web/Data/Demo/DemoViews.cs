namespace CareerLadder.Web.Data.Demo;

/// <summary>A few views of the list of people, so that the first click shows what a view is.</summary>
internal static class DemoViews
{
    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        Add(demo.People.Executive, "Base pay by level", "by=level&figure=base", isShared: false);
        Add(demo.People.Executive, "Both tracks, rung by rung", "by=rung&by=track", isShared: true);
        Add(demo.People.Director, "Managers past month 24 of a tour", "kind=Manager&tour=24..", isShared: true);
        Add(demo.People.Manager, "Time in post in my line", "by=level&figure=in-post", isShared: false);
        Add(demo.People.Compensation, "Below their band", "band=Below&by=zone&figure=compa", isShared: false);
        await db.SaveChangesAsync();

        void Add(string person, string name, string query, bool isShared) =>
            db.SavedViews.Add(new() { Person = person, Name = name, Query = query, IsShared = isShared, SavedOn = today.WorkingDay(-9) });
    }
}
