using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerLadder.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Audit = table.Column<int>(type: "INTEGER", nullable: true),
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    FirstRow = table.Column<int>(type: "INTEGER", nullable: false),
                    LastRow = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Audit",
                table: "Changes",
                column: "Audit");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Person",
                table: "Changes",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Table_FirstRow",
                table: "Changes",
                columns: new[] { "Table", "FirstRow" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Changes");
        }
    }
}
